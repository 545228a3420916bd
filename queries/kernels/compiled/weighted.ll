; kernel weighted_betweenness(int n, int64* starts, int32* neighbours, float64* length, int64* sources, float64* weight, float64* target, int many, int first, int step, float64* keys, int32* heap_nodes, float64* distance, float64* paths, float64* owed, uint8* done, int32* order, float64* out)

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite, inaccessiblemem: write)
define i64 @weighted_betweenness(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr readonly %p4, ptr readonly %p5, ptr readonly %p6, i64 %p7, i64 %p8, i64 %p9, ptr %p10, ptr %p11, ptr %p12, ptr %p13, ptr %p14, ptr %p15, ptr %p16, ptr %p17) local_unnamed_addr #0 {
  %.102.i = sub i64 %p7, %p8
  %.103.i = icmp sgt i64 %.102.i, 0
  %.106.i = icmp ne i64 %p9, 0
  tail call void @llvm.assume(i1 %.106.i)
  %.104.i = icmp sgt i64 %p9, 0
  %.105.i = xor i1 %.103.i, %.104.i
  br i1 %.105.i, label %part0.exit, label %B0.endif.endif.i

B108.loopexit.i:                                  ; preds = %B574.i, %B274.i
  %.148.i = icmp sgt i64 %.92.0212.i, 1
  br i1 %.148.i, label %B110.if.i, label %part0.exit

B200.i:                                           ; preds = %B144.if.i, %B110.if.i
  %.324.i = getelementptr i64, ptr %p4, i64 %.89.0213.i
  %.325.i = load i64, ptr %.324.i, align 8, !noalias !0
  %.27.i.i = getelementptr double, ptr %p12, i64 %.325.i
  store double 0.000000e+00, ptr %.27.i.i, align 8, !noalias !3
  %.31.i.i = getelementptr double, ptr %p13, i64 %.325.i
  store double 1.000000e+00, ptr %.31.i.i, align 8, !noalias !3
  store double 0.000000e+00, ptr %p10, align 8, !noalias !6
  %.326.i.i.i = trunc i64 %.325.i to i32
  store i32 %.326.i.i.i, ptr %p11, align 4, !noalias !6
  br label %B90.i.i.outer

B84.loopexit.i.i:                                 ; preds = %inner0.exit.i.i
  %.83.not.i.i = icmp eq i64 %.9.i.i.i, 0
  br i1 %.83.not.i.i, label %B274.i, label %B90.i.i

B90.i.i:                                          ; preds = %B90.i.i.outer, %B84.loopexit.i.i
  %size.4.1.i.i = phi i64 [ %.9.i.i.i, %B84.loopexit.i.i ], [ %size.4.1.i.i.ph, %B90.i.i.outer ]
  %.95.i.i = load i32, ptr %p11, align 4, !noalias !3
  %.9.i.i.i = add nsw i64 %size.4.1.i.i, -1
  %.16.i.i.i = getelementptr double, ptr %p10, i64 %.9.i.i.i
  %.17.i8.i.i = load double, ptr %.16.i.i.i, align 8, !noalias !9
  %.21.i10.i.i = getelementptr i32, ptr %p11, i64 %.9.i.i.i
  %.22.i.i.i = load i32, ptr %.21.i10.i.i, align 4, !noalias !9
  %.39.i.i.i = icmp sgt i64 %size.4.1.i.i, 2
  br i1 %.39.i.i.i, label %B86.i.i.i, label %inner0.exit.i.i

B86.i.i.i:                                        ; preds = %B90.i.i, %B212.i.i.i
  %at.2.i7.0.i.i = phi i64 [ %below.4.i.1.i.i, %B212.i.i.i ], [ 0, %B90.i.i ]
  %below.3.i.0.i.i = phi i64 [ %.124.i.i.i, %B212.i.i.i ], [ 1, %B90.i.i ]
  %.51.i15.i.i = add nsw i64 %below.3.i.0.i.i, 1
  %.53.i.i.i = icmp slt i64 %.51.i15.i.i, %.9.i.i.i
  br i1 %.53.i.i.i, label %B104.i.i.i, label %B176.i.i.i

B104.i.i.i:                                       ; preds = %B86.i.i.i
  %.62.i.i.i = getelementptr double, ptr %p10, i64 %.51.i15.i.i
  %.63.i.i.i = load double, ptr %.62.i.i.i, align 8, !noalias !9
  %.67.i.i.i = getelementptr double, ptr %p10, i64 %below.3.i.0.i.i
  %.68.i.i.i = load double, ptr %.67.i.i.i, align 8, !noalias !9
  %.69.i.i.i = fcmp olt double %.63.i.i.i, %.68.i.i.i
  br i1 %.69.i.i.i, label %B166.i.i.i, label %B176.i.i.i

B166.i.i.i:                                       ; preds = %B104.i.i.i
  br label %B176.i.i.i

B176.i.i.i:                                       ; preds = %B166.i.i.i, %B104.i.i.i, %B86.i.i.i
  %below.4.i.1.i.i = phi i64 [ %.51.i15.i.i, %B166.i.i.i ], [ %below.3.i.0.i.i, %B104.i.i.i ], [ %below.3.i.0.i.i, %B86.i.i.i ]
  %.83.i.i.i = getelementptr double, ptr %p10, i64 %below.4.i.1.i.i
  %.84.i.i.i = load double, ptr %.83.i.i.i, align 8, !noalias !9
  %.86.i.i.i = fcmp ult double %.84.i.i.i, %.17.i8.i.i
  br i1 %.86.i.i.i, label %B212.i.i.i, label %inner0.exit.i.i

B212.i.i.i:                                       ; preds = %B176.i.i.i
  %.104.i.i.i = getelementptr double, ptr %p10, i64 %at.2.i7.0.i.i
  store double %.84.i.i.i, ptr %.104.i.i.i, align 8, !noalias !9
  %.109.i.i.i = getelementptr i32, ptr %p11, i64 %below.4.i.1.i.i
  %.110.i.i.i = load i32, ptr %.109.i.i.i, align 4, !noalias !9
  %.114.i.i.i = getelementptr i32, ptr %p11, i64 %at.2.i7.0.i.i
  store i32 %.110.i.i.i, ptr %.114.i.i.i, align 4, !noalias !9
  %.123.i.i.i = shl nsw i64 %below.4.i.1.i.i, 1
  %.124.i.i.i = or disjoint i64 %.123.i.i.i, 1
  %.128.i.i.i = icmp slt i64 %.124.i.i.i, %.9.i.i.i
  br i1 %.128.i.i.i, label %B86.i.i.i, label %inner0.exit.i.i

inner0.exit.i.i: ; preds = %B212.i.i.i, %B176.i.i.i, %B90.i.i
  %at.3.i6.1.i.i = phi i64 [ 0, %B90.i.i ], [ %below.4.i.1.i.i, %B212.i.i.i ], [ %at.2.i7.0.i.i, %B176.i.i.i ]
  %.143.i.i.i = getelementptr double, ptr %p10, i64 %at.3.i6.1.i.i
  store double %.17.i8.i.i, ptr %.143.i.i.i, align 8, !noalias !9
  %.153.i.i.i = getelementptr i32, ptr %p11, i64 %at.3.i6.1.i.i
  store i32 %.22.i.i.i, ptr %.153.i.i.i, align 4, !noalias !9
  %.134.i.i = sext i32 %.95.i.i to i64
  %.135.i.i = getelementptr i8, ptr %p15, i64 %.134.i.i
  %.136.i.i = load i8, ptr %.135.i.i, align 1, !noalias !3
  %.137.not.i.i = icmp eq i8 %.136.i.i, 0
  br i1 %.137.not.i.i, label %B176.i.i, label %B84.loopexit.i.i

B176.i.i:                                         ; preds = %inner0.exit.i.i
  %.135.i.i.le = getelementptr i8, ptr %p15, i64 %.134.i.i
  store i8 1, ptr %.135.i.i.le, align 1, !noalias !3
  %.169.i.i = getelementptr i32, ptr %p16, i64 %reached.2.1.i.i.ph
  store i32 %.95.i.i, ptr %.169.i.i, align 4, !noalias !3
  %.172.i.i = add nuw nsw i64 %reached.2.1.i.i.ph, 1
  %.181.i.i = getelementptr i64, ptr %p1, i64 %.134.i.i
  %.182.i.i = load i64, ptr %.181.i.i, align 8, !noalias !3
  %.187.i.i = getelementptr i8, ptr %.181.i.i, i64 8
  %.188.i.i = load i64, ptr %.187.i.i, align 8, !noalias !3
  %.225.i.i = sub i64 %.188.i.i, %.182.i.i
  %.268222.not.i.i = icmp slt i64 %.225.i.i, 1
  br i1 %.268222.not.i.i, label %B626.i.i, label %B288.if.lr.ph.i.i

B288.if.lr.ph.i.i:                                ; preds = %B176.i.i
  %.316.i.i = getelementptr double, ptr %p12, i64 %.134.i.i
  %.446.i.i = getelementptr double, ptr %p13, i64 %.134.i.i
  br label %B288.if.i.i

B392.i.i:                                         ; preds = %B288.if.i.i
  %.361.i.i = sext i32 %.308.i.i to i64
  %.362.i.i = getelementptr double, ptr %p12, i64 %.361.i.i
  %.363.i.i = load double, ptr %.362.i.i, align 8, !noalias !3
  %.365.i.i = fcmp olt double %.321.i.i, %.363.i.i
  br i1 %.365.i.i, label %B426.i.i, label %B526.i.i

B426.i.i:                                         ; preds = %B392.i.i
  store double %.321.i.i, ptr %.362.i.i, align 8, !noalias !3
  %.379.i.i = load double, ptr %.446.i.i, align 8, !noalias !3
  %.384.i.i = getelementptr double, ptr %p13, i64 %.361.i.i
  store double %.379.i.i, ptr %.384.i.i, align 8, !noalias !3
  %.26.i.i.i = icmp sgt i64 %size.5.2225.i.i, 0
  br i1 %.26.i.i.i, label %B20.i.i.i, label %inner1.exit.i.i

B20.i.i.i:                                        ; preds = %B426.i.i
  %.38.i75.i.i = add nsw i64 %size.5.2225.i.i, -1
  %.59.i108209.i.i = lshr i64 %.38.i75.i.i, 1
  %.81.i80.i.i = getelementptr double, ptr %p10, i64 %.59.i108209.i.i
  %.82.i81.i.i = load double, ptr %.81.i80.i.i, align 8, !noalias !12
  %.84.i83.i.i = fcmp ogt double %.82.i81.i.i, %.321.i.i
  br i1 %.84.i83.i.i, label %B66.i.i.i, label %inner1.exit.i.i

B66.i.i.i:                                        ; preds = %B20.i.i.i, %B202.i.i.i
  %at.2.i26.1.i.i = phi i64 [ %.111.i101210.i.i, %B202.i.i.i ], [ %size.5.2225.i.i, %B20.i.i.i ]
  %.92.i.i.i = add nsw i64 %at.2.i26.1.i.i, -1
  %.111.i101210.i.i = lshr i64 %.92.i.i.i, 1
  %.133.i91.i.i = getelementptr double, ptr %p10, i64 %.111.i101210.i.i
  %.134.i.i.i = load double, ptr %.133.i91.i.i, align 8, !noalias !12
  %.138.i.i.i = getelementptr double, ptr %p10, i64 %at.2.i26.1.i.i
  store double %.134.i.i.i, ptr %.138.i.i.i, align 8, !noalias !12
  %.184.i.i.i = getelementptr i32, ptr %p11, i64 %.111.i101210.i.i
  %.185.i.i.i = load i32, ptr %.184.i.i.i, align 4, !noalias !12
  %.189.i.i.i = getelementptr i32, ptr %p11, i64 %at.2.i26.1.i.i
  store i32 %.185.i.i.i, ptr %.189.i.i.i, align 4, !noalias !12
  %.242.i.not.i.i = icmp eq i64 %.111.i101210.i.i, 0
  br i1 %.242.i.not.i.i, label %inner1.exit.i.i, label %B202.i.i.i

B202.i.i.i:                                       ; preds = %B66.i.i.i
  %.253.i.i.i = add nsw i64 %.111.i101210.i.i, -1
  %.274.i211.i.i = lshr i64 %.253.i.i.i, 1
  %.296.i.i.i = getelementptr double, ptr %p10, i64 %.274.i211.i.i
  %.297.i.i.i = load double, ptr %.296.i.i.i, align 8, !noalias !12
  %.299.i.i.i = fcmp ogt double %.297.i.i.i, %.321.i.i
  br i1 %.299.i.i.i, label %B66.i.i.i, label %inner1.exit.i.i

inner1.exit.i.i: ; preds = %B202.i.i.i, %B66.i.i.i, %B20.i.i.i, %B426.i.i
  %at.3.i25.0.i.i = phi i64 [ %size.5.2225.i.i, %B20.i.i.i ], [ %size.5.2225.i.i, %B426.i.i ], [ %.111.i101210.i.i, %B202.i.i.i ], [ 0, %B66.i.i.i ]
  %.316.i62.i.i = getelementptr double, ptr %p10, i64 %at.3.i25.0.i.i
  store double %.321.i.i, ptr %.316.i62.i.i, align 8, !noalias !12
  %.326.i71.i.i = getelementptr i32, ptr %p11, i64 %at.3.i25.0.i.i
  store i32 %.308.i.i, ptr %.326.i71.i.i, align 4, !noalias !12
  %.333.i72.i.i = add nsw i64 %size.5.2225.i.i, 1
  br label %B633.i.i

B526.i.i:                                         ; preds = %B392.i.i
  %.432.i.i = fcmp oeq double %.321.i.i, %.363.i.i
  br i1 %.432.i.i, label %B560.i.i, label %B633.i.i

B560.i.i:                                         ; preds = %B526.i.i
  %.440.i.i = getelementptr double, ptr %p13, i64 %.361.i.i
  %.441.i.i = load double, ptr %.440.i.i, align 8, !noalias !3
  %.447.i.i = load double, ptr %.446.i.i, align 8, !noalias !3
  %.448.i.i = fadd double %.441.i.i, %.447.i.i
  store double %.448.i.i, ptr %.440.i.i, align 8, !noalias !3
  br label %B633.i.i

B626.i.i:                                         ; preds = %B633.i.i, %B176.i.i
  %size.5.2.lcssa.i.i = phi i64 [ %.9.i.i.i, %B176.i.i ], [ %size.6.3.i.i, %B633.i.i ]
  %.482.not.i.i = icmp eq i64 %size.5.2.lcssa.i.i, 0
  br i1 %.482.not.i.i, label %B274.i, label %B90.i.i.outer

B90.i.i.outer:                                    ; preds = %B200.i, %B626.i.i
  %size.4.1.i.i.ph = phi i64 [ 1, %B200.i ], [ %size.5.2.lcssa.i.i, %B626.i.i ]
  %reached.2.1.i.i.ph = phi i64 [ 0, %B200.i ], [ %.172.i.i, %B626.i.i ]
  br label %B90.i.i

B633.i.i:                                         ; preds = %B560.i.i, %B526.i.i, %inner1.exit.i.i
  %size.6.3.i.i = phi i64 [ %.333.i72.i.i, %inner1.exit.i.i ], [ %size.5.2225.i.i, %B560.i.i ], [ %size.5.2225.i.i, %B526.i.i ]
  %.268.i.i = icmp sgt i64 %.215.0224.i.i, 1
  br i1 %.268.i.i, label %B288.if.i.i, label %B626.i.i

B288.if.i.i:                                      ; preds = %B633.i.i, %B288.if.lr.ph.i.i
  %size.5.2225.i.i = phi i64 [ %.9.i.i.i, %B288.if.lr.ph.i.i ], [ %size.6.3.i.i, %B633.i.i ]
  %.215.0224.i.i = phi i64 [ %.225.i.i, %B288.if.lr.ph.i.i ], [ %.277.i.i, %B633.i.i ]
  %.212.0223.i.i = phi i64 [ %.182.i.i, %B288.if.lr.ph.i.i ], [ %.281.i.i, %B633.i.i ]
  %.277.i.i = add nsw i64 %.215.0224.i.i, -1
  %.281.i.i = add i64 %.212.0223.i.i, 1
  %.307.i.i = getelementptr i32, ptr %p2, i64 %.212.0223.i.i
  %.308.i.i = load i32, ptr %.307.i.i, align 4, !noalias !3
  %.317.i.i = load double, ptr %.316.i.i, align 8, !noalias !3
  %.319.i.i = getelementptr double, ptr %p3, i64 %.212.0223.i.i
  %.320.i.i = load double, ptr %.319.i.i, align 8, !noalias !3
  %.321.i.i = fadd double %.317.i.i, %.320.i.i
  %.332.i.i = fcmp oeq double %.321.i.i, %.317.i.i
  br i1 %.332.i.i, label %part0.exit, label %B392.i.i

B274.i:                                           ; preds = %B626.i.i, %B84.loopexit.i.i
  %storemerge208.i.i = phi i64 [ %reached.2.1.i.i.ph, %B84.loopexit.i.i ], [ %.172.i.i, %B626.i.i ]
  %.483208.not.i = icmp ult i64 %storemerge208.i.i, 2
  br i1 %.483208.not.i, label %B108.loopexit.i, label %B314.if.lr.ph.i

B314.if.lr.ph.i:                                  ; preds = %B274.i
  %.737.i = getelementptr double, ptr %p5, i64 %.89.0213.i
  br label %B314.if.i

B522.i:                                           ; preds = %B448.if.i
  %.703.i = getelementptr double, ptr %p14, i64 %.686.i
  %.704.i = load double, ptr %.703.i, align 8, !noalias !0
  %.708.i = getelementptr double, ptr %p13, i64 %.686.i
  %.709.i = load double, ptr %.708.i, align 8, !noalias !0
  %.711.i = fmul double %.546.i, %.709.i
  %.712.i = fadd double %.704.i, %.711.i
  store double %.712.i, ptr %.703.i, align 8, !noalias !0
  br label %B572.i

B572.i:                                           ; preds = %B448.if.i, %B522.i
  %.640.i = icmp ugt i64 %.587.0206.i, 1
  br i1 %.640.i, label %B448.if.i, label %B574.loopexit.i

B574.loopexit.i:                                  ; preds = %B572.i
  %.743.pre.i = load double, ptr %.535.i, align 8, !noalias !0
  br label %B574.i

B574.i:                                           ; preds = %B314.if.i, %B574.loopexit.i
  %.743.i = phi double [ %.743.pre.i, %B574.loopexit.i ], [ %.536.i, %B314.if.i ]
  %.733.i = getelementptr double, ptr %p17, i64 %.529.i
  %.734.i = load double, ptr %.733.i, align 8, !noalias !0
  %.738.i = load double, ptr %.737.i, align 8, !noalias !0
  %.744.i = fmul double %.743.i, %.738.i
  %.745.i = fadd double %.734.i, %.744.i
  store double %.745.i, ptr %.733.i, align 8, !noalias !0
  %.483.i = icmp sgt i64 %.427.0210.in.i, 2
  br i1 %.483.i, label %B314.if.i, label %B108.loopexit.i

B0.endif.endif.i:                                 ; preds = %0
  %.120.i = srem i64 %.102.i, %p9
  %.121.i = sub nsw i64 0, %.120.i
  %.122.i = select i1 %.103.i, i64 %.120.i, i64 %.121.i
  %.123.i = icmp sgt i64 %.122.i, 0
  %.124.i = sdiv i64 %.102.i, %p9
  %.125.i = zext i1 %.123.i to i64
  %.126.i = add i64 %.124.i, %.125.i
  %.148211.i = icmp sgt i64 %.126.i, 0
  br i1 %.148211.i, label %B110.if.lr.ph.i, label %part0.exit

B110.if.lr.ph.i:                                  ; preds = %B0.endif.endif.i
  %.269201.not.i = icmp slt i64 %p0, 1
  br label %B110.if.i

B110.if.i:                                        ; preds = %B110.if.lr.ph.i, %B108.loopexit.i
  %.89.0213.i = phi i64 [ %p8, %B110.if.lr.ph.i ], [ %.161.i, %B108.loopexit.i ]
  %.92.0212.i = phi i64 [ %.126.i, %B110.if.lr.ph.i ], [ %.157.i, %B108.loopexit.i ]
  %.157.i = add nsw i64 %.92.0212.i, -1
  %.161.i = add i64 %.89.0213.i, %p9
  br i1 %.269201.not.i, label %B200.i, label %B144.if.i

B144.if.i:                                        ; preds = %B110.if.i, %B144.if.i
  %.213.0202.i = phi i64 [ %.282.i, %B144.if.i ], [ 0, %B110.if.i ]
  %.282.i = add nuw nsw i64 %.213.0202.i, 1
  %.308.i = getelementptr double, ptr %p12, i64 %.213.0202.i
  store double 0x7FF0000000000000, ptr %.308.i, align 8, !noalias !0
  %.311.i = getelementptr double, ptr %p14, i64 %.213.0202.i
  store double 0.000000e+00, ptr %.311.i, align 8, !noalias !0
  %.315.i = getelementptr i8, ptr %p15, i64 %.213.0202.i
  store i8 0, ptr %.315.i, align 1, !noalias !0
  %exitcond.not.i = icmp eq i64 %p0, %.282.i
  br i1 %exitcond.not.i, label %B200.i, label %B144.if.i

B314.if.i:                                        ; preds = %B574.i, %B314.if.lr.ph.i
  %.427.0210.in.i = phi i64 [ %storemerge208.i.i, %B314.if.lr.ph.i ], [ %.427.0210.i, %B574.i ]
  %.427.0210.i = add nsw i64 %.427.0210.in.i, -1
  %.522.i = getelementptr i32, ptr %p16, i64 %.427.0210.i
  %.523.i = load i32, ptr %.522.i, align 4, !noalias !0
  %.529.i = sext i32 %.523.i to i64
  %.530.i = getelementptr double, ptr %p6, i64 %.529.i
  %.531.i = load double, ptr %.530.i, align 8, !noalias !0
  %.535.i = getelementptr double, ptr %p14, i64 %.529.i
  %.536.i = load double, ptr %.535.i, align 8, !noalias !0
  %.537.i = fadd double %.531.i, %.536.i
  %.541.i = getelementptr double, ptr %p13, i64 %.529.i
  %.542.i = load double, ptr %.541.i, align 8, !noalias !0
  %.546.i = fdiv double %.537.i, %.542.i
  %.553.i = getelementptr i64, ptr %p1, i64 %.529.i
  %.554.i = load i64, ptr %.553.i, align 8, !noalias !0
  %.559.i = getelementptr i8, ptr %.553.i, i64 8
  %.560.i = load i64, ptr %.559.i, align 8, !noalias !0
  %.597.i = sub i64 %.560.i, %.554.i
  %.640204.not.i = icmp slt i64 %.597.i, 1
  br i1 %.640204.not.i, label %B574.i, label %B448.if.lr.ph.i

B448.if.lr.ph.i:                                  ; preds = %B314.if.i
  %.696.i = getelementptr double, ptr %p12, i64 %.529.i
  br label %B448.if.i

B448.if.i:                                        ; preds = %B448.if.lr.ph.i, %B572.i
  %.587.0206.i = phi i64 [ %.597.i, %B448.if.lr.ph.i ], [ %.649.i, %B572.i ]
  %.584.0205.i = phi i64 [ %.554.i, %B448.if.lr.ph.i ], [ %.653.i, %B572.i ]
  %.649.i = add nsw i64 %.587.0206.i, -1
  %.653.i = add i64 %.584.0205.i, 1
  %.679.i = getelementptr i32, ptr %p2, i64 %.584.0205.i
  %.680.i = load i32, ptr %.679.i, align 4, !noalias !0
  %.686.i = sext i32 %.680.i to i64
  %.687.i = getelementptr double, ptr %p12, i64 %.686.i
  %.688.i = load double, ptr %.687.i, align 8, !noalias !0
  %.690.i = getelementptr double, ptr %p3, i64 %.584.0205.i
  %.691.i = load double, ptr %.690.i, align 8, !noalias !0
  %.692.i = fadd double %.688.i, %.691.i
  %.697.i = load double, ptr %.696.i, align 8, !noalias !0
  %.698.i = fcmp oeq double %.692.i, %.697.i
  br i1 %.698.i, label %B522.i, label %B572.i

part0.exit:                                       ; preds = %B108.loopexit.i, %B288.if.i.i, %0, %B0.endif.endif.i
  %storemerge183.i = phi i64 [ 1, %B0.endif.endif.i ], [ 1, %0 ], [ 0, %B288.if.i.i ], [ 1, %B108.loopexit.i ]
  ret i64 %storemerge183.i
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #1

attributes #0 = { nounwind }
attributes #1 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4, !1}
!4 = distinct !{!4, !5, !"part15: %retptr"}
!5 = distinct !{!5, !"part15"}
!6 = !{!7, !4, !1}
!7 = distinct !{!7, !8, !"part"}
!8 = distinct !{!8, !"part"}
!9 = !{!10, !4, !1}
!10 = distinct !{!10, !11, !"part"}
!11 = distinct !{!11, !"part"}
!12 = !{!13, !4, !1}
!13 = distinct !{!13, !14, !"part"}
!14 = distinct !{!14, !"part"}
