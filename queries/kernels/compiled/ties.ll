; kernel orient(int n, int64* starts, int32* neighbours, int32* rank, int64* edges, int64* out_starts, int32* out)
; kernel triangles(int n, int64* starts, int32* out, int32* mark, int64* count)
; kernel indirect(int n, int64* starts, int32* out, float64* weight, float64* share, int32* mark, float64* through)
; kernel constraint(int n, int64* starts, int32* out, float64* weight, float64* share, float64* through, float64* value)

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @orient(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr writeonly %p4, ptr writeonly %p5, ptr writeonly %p6) local_unnamed_addr #0 {
  %.110108.not.i = icmp slt i64 %p0, 1
  br i1 %.110108.not.i, label %part0.exit, label %B38.if.i

B38.loopexit.i:                                   ; preds = %B200.i, %B38.if.i
  %total.3.1.lcssa.i = phi i64 [ %total.2.0111.i, %B38.if.i ], [ %total.4.2.i, %B200.i ]
  %exitcond.not.i = icmp eq i64 %p0, %.123.i
  br i1 %exitcond.not.i, label %part0.exit, label %B38.if.i

B170.i:                                           ; preds = %B114.if.i
  %.316.i = getelementptr i32, ptr %p6, i64 %total.3.1107.i
  store i32 %.298.i, ptr %.316.i, align 4, !noalias !0
  %.323.i = getelementptr i64, ptr %p4, i64 %total.3.1107.i
  store i64 %.194.0105.i, ptr %.323.i, align 8, !noalias !0
  %.328.i = add nsw i64 %total.3.1107.i, 1
  br label %B200.i

B200.i:                                           ; preds = %B114.if.i, %B170.i
  %total.4.2.i = phi i64 [ %.328.i, %B170.i ], [ %total.3.1107.i, %B114.if.i ]
  %.250.i = icmp ugt i64 %.197.0106.i, 1
  br i1 %.250.i, label %B114.if.i, label %B38.loopexit.i

B38.if.i:                                         ; preds = %0, %B38.loopexit.i
  %total.2.0111.i = phi i64 [ %total.3.1.lcssa.i, %B38.loopexit.i ], [ 0, %0 ]
  %.52.0109.i = phi i64 [ %.123.i, %B38.loopexit.i ], [ 0, %0 ]
  %.123.i = add nuw nsw i64 %.52.0109.i, 1
  %.158.i = getelementptr i64, ptr %p5, i64 %.52.0109.i
  store i64 %total.2.0111.i, ptr %.158.i, align 8, !noalias !0
  %.164.i = getelementptr i64, ptr %p1, i64 %.52.0109.i
  %.165.i = load i64, ptr %.164.i, align 8, !noalias !0
  %.169.i = getelementptr i8, ptr %.164.i, i64 8
  %.170.i = load i64, ptr %.169.i, align 8, !noalias !0
  %.207.i = sub i64 %.170.i, %.165.i
  %.250104.not.i = icmp slt i64 %.207.i, 1
  br i1 %.250104.not.i, label %B38.loopexit.i, label %B114.if.lr.ph.i

B114.if.lr.ph.i:                                  ; preds = %B38.if.i
  %.309.i = getelementptr i32, ptr %p3, i64 %.52.0109.i
  br label %B114.if.i

B114.if.i:                                        ; preds = %B114.if.lr.ph.i, %B200.i
  %total.3.1107.i = phi i64 [ %total.2.0111.i, %B114.if.lr.ph.i ], [ %total.4.2.i, %B200.i ]
  %.197.0106.i = phi i64 [ %.207.i, %B114.if.lr.ph.i ], [ %.259.i, %B200.i ]
  %.194.0105.i = phi i64 [ %.165.i, %B114.if.lr.ph.i ], [ %.263.i, %B200.i ]
  %.259.i = add nsw i64 %.197.0106.i, -1
  %.263.i = add i64 %.194.0105.i, 1
  %.297.i = getelementptr i32, ptr %p2, i64 %.194.0105.i
  %.298.i = load i32, ptr %.297.i, align 4, !noalias !0
  %.304.i = sext i32 %.298.i to i64
  %.305.i = getelementptr i32, ptr %p3, i64 %.304.i
  %.306.i = load i32, ptr %.305.i, align 4, !noalias !0
  %.310.i = load i32, ptr %.309.i, align 4, !noalias !0
  %.311.i = icmp sgt i32 %.306.i, %.310.i
  br i1 %.311.i, label %B170.i, label %B200.i

part0.exit:                                       ; preds = %B38.loopexit.i, %0
  %total.2.0.lcssa.i = phi i64 [ 0, %0 ], [ %total.3.1.lcssa.i, %B38.loopexit.i ]
  %.373.i = getelementptr i64, ptr %p5, i64 %p0
  store i64 %total.2.0.lcssa.i, ptr %.373.i, align 8, !noalias !0
  ret i64 %total.2.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @triangles(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr %p4) local_unnamed_addr #0 {
  %.101228.not.i = icmp slt i64 %p0, 1
  br i1 %.101228.not.i, label %part16.exit, label %B38.if.i

B38.loopexit.i:                                   ; preds = %B512.if.i, %B408.i
  %exitcond.not.i = icmp eq i64 %p0, %.114.i
  br i1 %exitcond.not.i, label %part16.exit, label %B38.if.i

B132.i:                                           ; preds = %B104.if.i
  %.287.pre.i = load i64, ptr %.144.i, align 8, !noalias !3
  %.292.pre.i = load i64, ptr %.149.i, align 8, !noalias !3
  %.pre.i = sub i64 %.292.pre.i, %.287.pre.i
  %1 = icmp slt i64 %.pre.i, 1
  br i1 %1, label %B408.i, label %B198.if.i

B364.i:                                           ; preds = %B284.if.i, %B198.if.i
  %shared.2.2.lcssa.i = phi i64 [ 0, %B198.if.i ], [ %.566.i, %B284.if.i ]
  %.577.i = getelementptr i64, ptr %p4, i64 %.421.i
  %.578.i = load i64, ptr %.577.i, align 8, !noalias !3
  %.580.i = add nsw i64 %.578.i, %shared.2.2.lcssa.i
  store i64 %.580.i, ptr %.577.i, align 8, !noalias !3
  %.590.i = add nsw i64 %shared.2.2.lcssa.i, %mine.2.1223.i
  %.372.i = icmp ugt i64 %.319.0222.i, 1
  br i1 %.372.i, label %B198.if.i, label %B408.i

B408.i:                                           ; preds = %B364.i, %B38.if.i, %B132.i
  %mine.2.1.lcssa.i = phi i64 [ 0, %B132.i ], [ 0, %B38.if.i ], [ %.590.i, %B364.i ]
  %.602.i = getelementptr i64, ptr %p4, i64 %.43.0229.i
  %.603.i = load i64, ptr %.602.i, align 8, !noalias !3
  %.605.i = add nsw i64 %.603.i, %mine.2.1.lcssa.i
  store i64 %.605.i, ptr %.602.i, align 8, !noalias !3
  %.612.i = add nsw i64 %mine.2.1.lcssa.i, %total.2.0231.i
  %.623.i = load i64, ptr %.144.i, align 8, !noalias !3
  %.630.i = load i64, ptr %.149.i, align 8, !noalias !3
  %.667.i = sub i64 %.630.i, %.623.i
  %.710225.not.i = icmp slt i64 %.667.i, 1
  br i1 %.710225.not.i, label %B38.loopexit.i, label %B512.if.i

B38.if.i:                                         ; preds = %0, %B38.loopexit.i
  %total.2.0231.i = phi i64 [ %.612.i, %B38.loopexit.i ], [ 0, %0 ]
  %.43.0229.i = phi i64 [ %.114.i, %B38.loopexit.i ], [ 0, %0 ]
  %.114.i = add nuw nsw i64 %.43.0229.i, 1
  %.144.i = getelementptr i64, ptr %p1, i64 %.43.0229.i
  %.145.i = load i64, ptr %.144.i, align 8, !noalias !3
  %.149.i = getelementptr i8, ptr %.144.i, i64 8
  %.150.i = load i64, ptr %.149.i, align 8, !noalias !3
  %.187.i = sub i64 %.150.i, %.145.i
  %.230213.not.i = icmp slt i64 %.187.i, 1
  br i1 %.230213.not.i, label %B408.i, label %B104.if.i

B104.if.i:                                        ; preds = %B38.if.i, %B104.if.i
  %.177.0215.i = phi i64 [ %.239.i, %B104.if.i ], [ %.187.i, %B38.if.i ]
  %.174.0214.i = phi i64 [ %.243.i, %B104.if.i ], [ %.145.i, %B38.if.i ]
  %.239.i = add nsw i64 %.177.0215.i, -1
  %.243.i = add i64 %.174.0214.i, 1
  %.269.i = getelementptr i32, ptr %p2, i64 %.174.0214.i
  %.270.i = load i32, ptr %.269.i, align 4, !noalias !3
  %.272.i = sext i32 %.270.i to i64
  %.274.i = getelementptr i32, ptr %p3, i64 %.272.i
  store i32 1, ptr %.274.i, align 4, !noalias !3
  %.230.i = icmp ugt i64 %.177.0215.i, 1
  br i1 %.230.i, label %B104.if.i, label %B132.i

B198.if.i:                                        ; preds = %B132.i, %B364.i
  %mine.2.1223.i = phi i64 [ %.590.i, %B364.i ], [ 0, %B132.i ]
  %.319.0222.i = phi i64 [ %.381.i, %B364.i ], [ %.pre.i, %B132.i ]
  %.316.0221.i = phi i64 [ %.385.i, %B364.i ], [ %.287.pre.i, %B132.i ]
  %.381.i = add nsw i64 %.319.0222.i, -1
  %.385.i = add i64 %.316.0221.i, 1
  %.411.i = getelementptr i32, ptr %p2, i64 %.316.0221.i
  %.412.i = load i32, ptr %.411.i, align 4, !noalias !3
  %.421.i = sext i32 %.412.i to i64
  %.422.i = getelementptr i64, ptr %p1, i64 %.421.i
  %.423.i = load i64, ptr %.422.i, align 8, !noalias !3
  %.428.i = getelementptr i8, ptr %.422.i, i64 8
  %.429.i = load i64, ptr %.428.i, align 8, !noalias !3
  %.466.i = sub i64 %.429.i, %.423.i
  %.509216.not.i = icmp slt i64 %.466.i, 1
  br i1 %.509216.not.i, label %B364.i, label %B284.if.i

B284.if.i:                                        ; preds = %B198.if.i, %B284.if.i
  %shared.2.2219.i = phi i64 [ %.566.i, %B284.if.i ], [ 0, %B198.if.i ]
  %.456.0218.i = phi i64 [ %.518.i, %B284.if.i ], [ %.466.i, %B198.if.i ]
  %.453.0217.i = phi i64 [ %.522.i, %B284.if.i ], [ %.423.i, %B198.if.i ]
  %.518.i = add nsw i64 %.456.0218.i, -1
  %.522.i = add i64 %.453.0217.i, 1
  %.548.i = getelementptr i32, ptr %p2, i64 %.453.0217.i
  %.549.i = load i32, ptr %.548.i, align 4, !noalias !3
  %.551.i = sext i32 %.549.i to i64
  %.552.i = getelementptr i32, ptr %p3, i64 %.551.i
  %.553.i = load i32, ptr %.552.i, align 4, !noalias !3
  %.556.i = getelementptr i64, ptr %p4, i64 %.551.i
  %.557.i = load i64, ptr %.556.i, align 8, !noalias !3
  %.558.i = sext i32 %.553.i to i64
  %.559.i = add nsw i64 %.557.i, %.558.i
  store i64 %.559.i, ptr %.556.i, align 8, !noalias !3
  %.566.i = add nsw i64 %shared.2.2219.i, %.558.i
  %.509.i = icmp ugt i64 %.456.0218.i, 1
  br i1 %.509.i, label %B284.if.i, label %B364.i

B512.if.i:                                        ; preds = %B408.i, %B512.if.i
  %.657.0227.i = phi i64 [ %.719.i, %B512.if.i ], [ %.667.i, %B408.i ]
  %.654.0226.i = phi i64 [ %.723.i, %B512.if.i ], [ %.623.i, %B408.i ]
  %.719.i = add nsw i64 %.657.0227.i, -1
  %.723.i = add i64 %.654.0226.i, 1
  %.749.i = getelementptr i32, ptr %p2, i64 %.654.0226.i
  %.750.i = load i32, ptr %.749.i, align 4, !noalias !3
  %.752.i = sext i32 %.750.i to i64
  %.754.i = getelementptr i32, ptr %p3, i64 %.752.i
  store i32 0, ptr %.754.i, align 4, !noalias !3
  %.710.i = icmp ugt i64 %.657.0227.i, 1
  br i1 %.710.i, label %B512.if.i, label %B38.loopexit.i

part16.exit:                                      ; preds = %B38.loopexit.i, %0
  %total.2.0.lcssa.i = phi i64 [ 0, %0 ], [ %.612.i, %B38.loopexit.i ]
  ret i64 %total.2.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i64 @indirect(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr readonly %p4, ptr %p5, ptr %p6) local_unnamed_addr #0 {
  %.105225.not.i = icmp slt i64 %p0, 1
  br i1 %.105225.not.i, label %part19.exit, label %B36.if.i

B34.loopexit.i:                                   ; preds = %B670.if.i, %B36.if.i, %B608.i, %B154.i
  %exitcond.not.i = icmp eq i64 %p0, %.118.i
  br i1 %exitcond.not.i, label %part19.exit, label %B36.if.i

B154.i:                                           ; preds = %B102.if.i
  %.294.pre.i = load i64, ptr %.148.i, align 8, !noalias !6
  %.299.pre.i = load i64, ptr %.153.i, align 8, !noalias !6
  %.pre.i = sub i64 %.299.pre.i, %.294.pre.i
  %.379219.not.i = icmp slt i64 %.pre.i, 1
  br i1 %.379219.not.i, label %B34.loopexit.i, label %B216.if.lr.ph.i

B216.if.lr.ph.i:                                  ; preds = %B154.i
  %.643.i = getelementptr double, ptr %p4, i64 %.46.0226.i
  br label %B216.if.i

B354.i:                                           ; preds = %B318.if.i
  %.589.i = load i64, ptr %.148.i, align 8, !noalias !6
  %.595.i = sext i32 %.583.i to i64
  %.596.i = add nsw i64 %.595.i, -1
  %.597.i = add i64 %.596.i, %.589.i
  %.599.i = getelementptr double, ptr %p3, i64 %.597.i
  %.600.i = load double, ptr %.599.i, align 8, !noalias !6
  %.603.i = getelementptr double, ptr %p3, i64 %.471.0216.i
  %.604.i = load double, ptr %.603.i, align 8, !noalias !6
  %.605.i = fmul double %.600.i, %.604.i
  %.609.i = getelementptr double, ptr %p4, i64 %.581.i
  %.610.i = load double, ptr %.609.i, align 8, !noalias !6
  %.613.i = fmul double %.605.i, %.610.i
  %.615.i = fadd double %sofar.2.2218.i, %.613.i
  %.621.i = getelementptr double, ptr %p6, i64 %.597.i
  %.622.i = load double, ptr %.621.i, align 8, !noalias !6
  %.624.i = fmul double %.430.i, %.604.i
  %.629.i = load double, ptr %.628.i, align 8, !noalias !6
  %.630.i = fmul double %.624.i, %.629.i
  %.631.i = fadd double %.622.i, %.630.i
  store double %.631.i, ptr %.621.i, align 8, !noalias !6
  %.637.i = getelementptr double, ptr %p6, i64 %.471.0216.i
  %.638.i = load double, ptr %.637.i, align 8, !noalias !6
  %.640.i = fmul double %.430.i, %.600.i
  %.644.i = load double, ptr %.643.i, align 8, !noalias !6
  %.645.i = fmul double %.640.i, %.644.i
  %.646.i = fadd double %.638.i, %.645.i
  store double %.646.i, ptr %.637.i, align 8, !noalias !6
  br label %B572.i

B572.i:                                           ; preds = %B318.if.i, %B354.i
  %sofar.3.3.i = phi double [ %.615.i, %B354.i ], [ %sofar.2.2218.i, %B318.if.i ]
  %.527.i = icmp ugt i64 %.474.0217.i, 1
  br i1 %.527.i, label %B318.if.i, label %B574.i

B574.i:                                           ; preds = %B572.i, %B216.if.i
  %sofar.2.2.lcssa.i = phi double [ 0.000000e+00, %B216.if.i ], [ %sofar.3.3.i, %B572.i ]
  %.674.i = getelementptr double, ptr %p6, i64 %.323.0220.i
  %.675.i = load double, ptr %.674.i, align 8, !noalias !6
  %.677.i = fadd double %sofar.2.2.lcssa.i, %.675.i
  store double %.677.i, ptr %.674.i, align 8, !noalias !6
  %.379.i = icmp sgt i64 %.326.0221.i, 1
  br i1 %.379.i, label %B216.if.i, label %B608.i

B608.i:                                           ; preds = %B574.i
  %.694.pre.i = load i64, ptr %.148.i, align 8, !noalias !6
  %.701.pre.i = load i64, ptr %.153.i, align 8, !noalias !6
  %.pre232.i = sub i64 %.701.pre.i, %.694.pre.i
  %.781222.not.i = icmp slt i64 %.pre232.i, 1
  br i1 %.781222.not.i, label %B34.loopexit.i, label %B670.if.i

B36.if.i:                                         ; preds = %0, %B34.loopexit.i
  %.46.0226.i = phi i64 [ %.118.i, %B34.loopexit.i ], [ 0, %0 ]
  %.118.i = add nuw nsw i64 %.46.0226.i, 1
  %.148.i = getelementptr i64, ptr %p1, i64 %.46.0226.i
  %.149.i = load i64, ptr %.148.i, align 8, !noalias !6
  %.153.i = getelementptr i8, ptr %.148.i, i64 8
  %.154.i = load i64, ptr %.153.i, align 8, !noalias !6
  %.191.i = sub i64 %.154.i, %.149.i
  %.234212.not.i = icmp slt i64 %.191.i, 1
  br i1 %.234212.not.i, label %B34.loopexit.i, label %B102.if.i

B102.if.i:                                        ; preds = %B36.if.i, %B102.if.i
  %.181.0214.i = phi i64 [ %.243.i, %B102.if.i ], [ %.191.i, %B36.if.i ]
  %.178.0213.i = phi i64 [ %.247.i, %B102.if.i ], [ %.149.i, %B36.if.i ]
  %.243.i = add nsw i64 %.181.0214.i, -1
  %.247.i = add i64 %.178.0213.i, 1
  %.276.i = load i64, ptr %.148.i, align 8, !noalias !6
  %.277.i = sub nsw i64 %.247.i, %.276.i
  %.279.i = getelementptr i32, ptr %p2, i64 %.178.0213.i
  %.280.i = load i32, ptr %.279.i, align 4, !noalias !6
  %.282.i = sext i32 %.280.i to i64
  %.283.i = trunc i64 %.277.i to i32
  %.284.i = getelementptr i32, ptr %p5, i64 %.282.i
  store i32 %.283.i, ptr %.284.i, align 4, !noalias !6
  %.234.i = icmp ugt i64 %.181.0214.i, 1
  br i1 %.234.i, label %B102.if.i, label %B154.i

B216.if.i:                                        ; preds = %B574.i, %B216.if.lr.ph.i
  %.326.0221.i = phi i64 [ %.pre.i, %B216.if.lr.ph.i ], [ %.388.i, %B574.i ]
  %.323.0220.i = phi i64 [ %.294.pre.i, %B216.if.lr.ph.i ], [ %.392.i, %B574.i ]
  %.388.i = add nsw i64 %.326.0221.i, -1
  %.392.i = add i64 %.323.0220.i, 1
  %.422.i = getelementptr i32, ptr %p2, i64 %.323.0220.i
  %.423.i = load i32, ptr %.422.i, align 4, !noalias !6
  %.429.i = getelementptr double, ptr %p3, i64 %.323.0220.i
  %.430.i = load double, ptr %.429.i, align 8, !noalias !6
  %.439.i = sext i32 %.423.i to i64
  %.440.i = getelementptr i64, ptr %p1, i64 %.439.i
  %.441.i = load i64, ptr %.440.i, align 8, !noalias !6
  %.446.i = getelementptr i8, ptr %.440.i, i64 8
  %.447.i = load i64, ptr %.446.i, align 8, !noalias !6
  %.484.i = sub i64 %.447.i, %.441.i
  %.527215.not.i = icmp slt i64 %.484.i, 1
  br i1 %.527215.not.i, label %B574.i, label %B318.if.lr.ph.i

B318.if.lr.ph.i:                                  ; preds = %B216.if.i
  %.628.i = getelementptr double, ptr %p4, i64 %.439.i
  br label %B318.if.i

B318.if.i:                                        ; preds = %B318.if.lr.ph.i, %B572.i
  %sofar.2.2218.i = phi double [ 0.000000e+00, %B318.if.lr.ph.i ], [ %sofar.3.3.i, %B572.i ]
  %.474.0217.i = phi i64 [ %.484.i, %B318.if.lr.ph.i ], [ %.536.i, %B572.i ]
  %.471.0216.i = phi i64 [ %.441.i, %B318.if.lr.ph.i ], [ %.540.i, %B572.i ]
  %.536.i = add nsw i64 %.474.0217.i, -1
  %.540.i = add i64 %.471.0216.i, 1
  %.574.i = getelementptr i32, ptr %p2, i64 %.471.0216.i
  %.575.i = load i32, ptr %.574.i, align 4, !noalias !6
  %.581.i = sext i32 %.575.i to i64
  %.582.i = getelementptr i32, ptr %p5, i64 %.581.i
  %.583.i = load i32, ptr %.582.i, align 4, !noalias !6
  %.584.not.i = icmp eq i32 %.583.i, 0
  br i1 %.584.not.i, label %B572.i, label %B354.i

B670.if.i:                                        ; preds = %B608.i, %B670.if.i
  %.728.0224.i = phi i64 [ %.790.i, %B670.if.i ], [ %.pre232.i, %B608.i ]
  %.725.0223.i = phi i64 [ %.794.i, %B670.if.i ], [ %.694.pre.i, %B608.i ]
  %.790.i = add nsw i64 %.728.0224.i, -1
  %.794.i = add i64 %.725.0223.i, 1
  %.820.i = getelementptr i32, ptr %p2, i64 %.725.0223.i
  %.821.i = load i32, ptr %.820.i, align 4, !noalias !6
  %.823.i = sext i32 %.821.i to i64
  %.825.i = getelementptr i32, ptr %p5, i64 %.823.i
  store i32 0, ptr %.825.i, align 4, !noalias !6
  %.781.i = icmp ugt i64 %.728.0224.i, 1
  br i1 %.781.i, label %B670.if.i, label %B34.loopexit.i

part19.exit:                                      ; preds = %B34.loopexit.i, %0
  ret i64 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i64 @constraint(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr readonly %p4, ptr readonly %p5, ptr %p6) local_unnamed_addr #0 {
  %.10487.not.i = icmp slt i64 %p0, 1
  br i1 %.10487.not.i, label %part22.exit, label %B34.if.i

B34.loopexit.i:                                   ; preds = %B326.i, %B34.if.i
  %exitcond.not.i = icmp eq i64 %p0, %.117.i
  br i1 %exitcond.not.i, label %part22.exit, label %B34.if.i

B128.i:                                           ; preds = %B100.if.i
  %.282.i = getelementptr i32, ptr %p2, i64 %.177.085.i
  %.283.i = load i32, ptr %.282.i, align 4, !noalias !9
  %.290.i = getelementptr double, ptr %p5, i64 %.177.085.i
  %.291.i = load double, ptr %.290.i, align 8, !noalias !9
  %.294.i = fadd double %.277.i, %.291.i
  %.298.i = load double, ptr %.297.i, align 8, !noalias !9
  %.302.i = load double, ptr %.301.i, align 8, !noalias !9
  %.303.i = fmul double %.294.i, %.302.i
  %.309.i = fmul double %.303.i, %.303.i
  %.310.i = fadd double %.298.i, %.309.i
  store double %.310.i, ptr %.297.i, align 8, !noalias !9
  %.316.i = sext i32 %.283.i to i64
  %.317.i = getelementptr double, ptr %p6, i64 %.316.i
  %.318.i = load double, ptr %.317.i, align 8, !noalias !9
  %.321.i = getelementptr double, ptr %p4, i64 %.316.i
  %.322.i = load double, ptr %.321.i, align 8, !noalias !9
  %.323.i = fmul double %.294.i, %.322.i
  %.329.i = fmul double %.323.i, %.323.i
  %.330.i = fadd double %.318.i, %.329.i
  store double %.330.i, ptr %.317.i, align 8, !noalias !9
  br label %B326.i

B326.i:                                           ; preds = %B100.if.i, %B128.i
  %.233.i = icmp ugt i64 %.180.086.i, 1
  br i1 %.233.i, label %B100.if.i, label %B34.loopexit.i

B34.if.i:                                         ; preds = %0, %B34.loopexit.i
  %.46.088.i = phi i64 [ %.117.i, %B34.loopexit.i ], [ 0, %0 ]
  %.117.i = add nuw nsw i64 %.46.088.i, 1
  %.147.i = getelementptr i64, ptr %p1, i64 %.46.088.i
  %.148.i = load i64, ptr %.147.i, align 8, !noalias !9
  %.152.i = getelementptr i8, ptr %.147.i, i64 8
  %.153.i = load i64, ptr %.152.i, align 8, !noalias !9
  %.190.i = sub i64 %.153.i, %.148.i
  %.23384.not.i = icmp slt i64 %.190.i, 1
  br i1 %.23384.not.i, label %B34.loopexit.i, label %B100.if.lr.ph.i

B100.if.lr.ph.i:                                  ; preds = %B34.if.i
  %.297.i = getelementptr double, ptr %p6, i64 %.46.088.i
  %.301.i = getelementptr double, ptr %p4, i64 %.46.088.i
  br label %B100.if.i

B100.if.i:                                        ; preds = %B100.if.lr.ph.i, %B326.i
  %.180.086.i = phi i64 [ %.190.i, %B100.if.lr.ph.i ], [ %.242.i, %B326.i ]
  %.177.085.i = phi i64 [ %.148.i, %B100.if.lr.ph.i ], [ %.246.i, %B326.i ]
  %.242.i = add nsw i64 %.180.086.i, -1
  %.246.i = add i64 %.177.085.i, 1
  %.276.i = getelementptr double, ptr %p3, i64 %.177.085.i
  %.277.i = load double, ptr %.276.i, align 8, !noalias !9
  %.278.i = fcmp ogt double %.277.i, 0.000000e+00
  br i1 %.278.i, label %B128.i, label %B326.i

part22.exit:                                      ; preds = %B34.loopexit.i, %0
  ret i64 0
}

attributes #0 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4}
!4 = distinct !{!4, !5, !"part16: %retptr"}
!5 = distinct !{!5, !"part16"}
!6 = !{!7}
!7 = distinct !{!7, !8, !"part19: %retptr"}
!8 = distinct !{!8, !"part19"}
!9 = !{!10}
!10 = distinct !{!10, !11, !"part22: %retptr"}
!11 = distinct !{!11, !"part22"}
